// It ends when its input does: whoever started it is gone.
process.stdin.resume().on("end", () => process.exit());
require("azurite/dist/src/azurite");
