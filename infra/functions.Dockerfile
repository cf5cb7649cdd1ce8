# Built from the root of the repository: docker build -f infra/functions.Dockerfile .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source

# Packages have a layer of their own: it is made anew only when a project or a lock file changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/SamenStarten.Core/SamenStarten.Core.csproj src/SamenStarten.Core/packages.lock.json src/SamenStarten.Core/
COPY src/SamenStarten.Orchestrations/SamenStarten.Orchestrations.csproj src/SamenStarten.Orchestrations/packages.lock.json src/SamenStarten.Orchestrations/
COPY src/SamenStarten.Store/SamenStarten.Store.csproj src/SamenStarten.Store/packages.lock.json src/SamenStarten.Store/
COPY src/SamenStarten.Channels/SamenStarten.Channels.csproj src/SamenStarten.Channels/packages.lock.json src/SamenStarten.Channels/
COPY src/SamenStarten.Functions/SamenStarten.Functions.csproj src/SamenStarten.Functions/
# The rooms have lock files, the functions themselves have none.
RUN dotnet restore src/SamenStarten.Store/SamenStarten.Store.csproj --locked-mode \
  && dotnet restore src/SamenStarten.Channels/SamenStarten.Channels.csproj --locked-mode \
  && dotnet restore src/SamenStarten.Functions/SamenStarten.Functions.csproj

COPY .editorconfig host.json ./
COPY workflows workflows
COPY src src
RUN dotnet publish src/SamenStarten.Functions/SamenStarten.Functions.csproj --configuration Release --no-restore --output /home/site/wwwroot

FROM mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated10.0
ENV AzureWebJobsScriptRoot=/home/site/wwwroot \
    AzureFunctionsJobHost__Logging__Console__IsEnabled=true \
    ASPNETCORE_URLS=http://+:8080
COPY --from=build /home/site/wwwroot /home/site/wwwroot
# The host writes beside the functions; as root it would do so by itself.
RUN mkdir -p /home/LogFiles /home/data /azure-functions-host/Secrets \
  && chown -R "$APP_UID" /home/LogFiles /home/data /azure-functions-host/Secrets
EXPOSE 8080
USER $APP_UID
