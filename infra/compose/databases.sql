-- Runs once, on an empty volume. The facts are in the database that the image makes by itself; the keys have one of their own.
CREATE DATABASE samenstarten_keys OWNER samenstarten;
