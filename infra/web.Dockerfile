# Built from the root of the repository: docker build -f infra/web.Dockerfile .
FROM node:22-slim AS look
WORKDIR /styles
COPY src/SamenStarten.Web/styles ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source

# Packages have a layer of their own: it is made anew only when a project or a lock file changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/SamenStarten.Core/SamenStarten.Core.csproj src/SamenStarten.Core/packages.lock.json src/SamenStarten.Core/
COPY src/SamenStarten.Orchestrations/SamenStarten.Orchestrations.csproj src/SamenStarten.Orchestrations/packages.lock.json src/SamenStarten.Orchestrations/
COPY src/SamenStarten.Store/SamenStarten.Store.csproj src/SamenStarten.Store/packages.lock.json src/SamenStarten.Store/
COPY src/SamenStarten.Channels/SamenStarten.Channels.csproj src/SamenStarten.Channels/packages.lock.json src/SamenStarten.Channels/
COPY src/SamenStarten.Web/SamenStarten.Web.csproj src/SamenStarten.Web/packages.lock.json src/SamenStarten.Web/
RUN dotnet restore src/SamenStarten.Web/SamenStarten.Web.csproj --locked-mode

COPY .editorconfig ./
COPY workflows workflows
COPY src src
# The build takes the look from here, since there is no npm in this image.
COPY --from=look /styles/node_modules/@utrecht/component-library-css/dist/index.css src/SamenStarten.Web/wwwroot/nlds/components.css
COPY --from=look /styles/node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css src/SamenStarten.Web/wwwroot/nlds/theme.css
RUN dotnet publish src/SamenStarten.Web/SamenStarten.Web.csproj --configuration Release --no-restore --output /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "SamenStarten.Web.dll"]
