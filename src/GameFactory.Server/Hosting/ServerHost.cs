using GameFactory.Insights;
using GameFactory.Pipeline;
using GameFactory.Server.Access;
using GameFactory.Server.Protocol;
using GameFactory.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Hosting;

/// <summary>One server process: a silo with its front end (gRPC, HTTP/JSON, page).</summary>
public static class ServerHost
{
    /// <summary>Prefix of settings in the environment: <c>GAMEFACTORY_Server__HttpPort=5080</c>.</summary>
    public const string EnvironmentPrefix = "GAMEFACTORY_";

    // Both warn at every start: of the collector's mode, which the program sets on purpose, and of a check that has not run since the
    // machine started, which the watchdog takes for a deadlock. What they report as an error still shows.
    private static readonly string[] s_alarmists = ["Orleans.Runtime.Silo", "Orleans.Runtime.Watchdog"];

    /// <summary>Builds a server that is not started yet. The database must be migrated.</summary>
    /// <param name="settings">Settings that win over the environment; keys such as <c>Server:HttpPort</c>.</param>
    /// <param name="more">Further services, such as fake steps of a test.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message says which.</exception>
    public static WebApplication Build(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder
            .Configuration.AddInMemoryCollection(Telemetry.FromEnvironment())
            .AddEnvironmentVariables(EnvironmentPrefix)
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        AddFolderDefaults(builder.Configuration);
        builder.Services.AddServerOptions(builder.Configuration);
        var options = ServerSettings.Read(builder.Configuration);
        AddLogging(builder.Logging, options);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(options));
        var database = ServerDatabase.Open(options);

        // Made by a factory, so that the container disposes of it, after the silo has stopped.
        builder.Services.AddSingleton(_ => database);

        // Before anything writes.
        builder.Services.AddHostedService<DatabaseInspection>();

        // Before the silo, whose games begin with what is in the table.
        builder.Services.AddHostedService<MechanicSeeding>();
        builder.Host.UseOrleans(silo =>
            silo.UseFactoryCluster(options, database)
                .AddTelemetry(builder.Configuration)
                .AddStorage(database, storage =>
                    builder.Configuration.GetSection("Storage").Bind(storage, binder => binder.ErrorOnUnknownConfiguration = true)
                )
        );
        builder.Services.AddFactoryEngine(builder.Configuration);
        builder.Services.AddPipeline().AddInsights(builder.Configuration).AddFeatures().AddAccess(builder.Configuration);
        builder.Services.AddTelemetry(builder.Configuration, options.Name);
        more?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseProxies();
        app.UseMiddleware<HostGuard>();
        app.UseExceptionHandler();
        app.UseStatusCodePages(status => app.Services.GetRequiredService<HttpProblems>().ExplainStatusAsync(status.HttpContext));
        app.UseRouting();
        app.UseLogins();
        app.UseMiddleware<AccessGate>();

        // Inside the gate, which writes down how each command was answered.
        app.UseExceptionHandler();
        app.UseMiddleware<TextGuard>();
        app.UseMiddleware<Etags>();
        app.MapFeatures();
        return app;
    }

    // The data folder has a file for settings that shall stay, and room for the work of running attempts; the environment wins over both.
    private static void AddFolderDefaults(ConfigurationManager configuration)
    {
        var options = configuration.GetSection(ServerOptions.Section);
        var folder = Path.GetFullPath(options[nameof(ServerOptions.Data)] ?? new ServerOptions().Data);
        var work = Path.Combine(folder, "work", options[nameof(ServerOptions.Name)] ?? new ServerOptions().Name);
        configuration.Sources.Insert(0, new JsonConfigurationSource { Path = Path.Combine(folder, "settings.json"), Optional = true });
        ((JsonConfigurationSource)configuration.Sources[0]).ResolveFileProvider();
        configuration.Sources.Insert(
            0,
            new MemoryConfigurationSource
            {
                InitialData =
                [
                    new("Runner:WorkRoot", work),
                    new("Artifacts:Folder", Path.Combine(folder, "artifacts")),
                    new("Retention:Folder", Path.Combine(folder, "exports")),
                ],
            }
        );
    }

    private static void AddLogging(ILoggingBuilder logging, ServerOptions options)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Orleans", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning);

        foreach (var category in s_alarmists)
        {
            logging.AddFilter(category, LogLevel.Error);
        }

        // It warns that the keys of logins lie in the database as they are, which the manual says (docs/security.md).
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // Orleans places a grain through a Polly pipeline, which tells of every attempt that went well: two lines a game.
        logging.AddFilter("Polly", LogLevel.Warning);
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.AddFilter<Microsoft.Extensions.Logging.Console.ConsoleLoggerProvider>(
            (category, level) =>
                level >= (s_alarmists.Contains(category) ? LogLevel.Error : LogLevel.Warning)
                || (level >= LogLevel.Information && category == "Microsoft.Hosting.Lifetime")
        );
        logging.AddProvider(new FileLog(Path.Combine(options.Data, "logs", $"{options.Name}.log"), TimeProvider.System));
    }
}
