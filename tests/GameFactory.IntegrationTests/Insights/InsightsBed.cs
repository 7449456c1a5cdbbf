using GameFactory.Engine.Steps;
using GameFactory.Insights;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Pipeline.Step12PostLaunch;
using GameFactory.Server;
using GameFactory.Server.Events;
using GameFactory.Server.Learning;
using GameFactory.Server.Players;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NSubstitute;

namespace GameFactory.IntegrationTests.Insights;

/// <summary>Insights behind HTTP on a database of its own.</summary>
public sealed class InsightsBed : IAsyncDisposable
{
    private readonly WebApplication _app;

    private InsightsBed(WebApplication app, NpgsqlDataSource database)
    {
        (_app, Database) = (app, database);
        Client = new HttpClient
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    public NpgsqlDataSource Database { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="time">The clock.</param>
    /// <param name="settings">Keys such as <c>Ingestion:QueueEvents</c>.</param>
    public static async Task<InsightsBed> StartAsync(TimeProvider? time = null, Dictionary<string, string?>? settings = null)
    {
        var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(await Postgres.CloneAsync()) { NoResetOnClose = true });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder
            .Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Metrics:Every"] = "00:00:00" })
            .AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder
            .Services.AddSingleton(database)
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(Substitute.For<IGrainFactory>())
            .AddInsights(builder.Configuration);
        builder.Services.AddSingleton<IPlayerOutcomes, PlayerOutcomes>().AddSingleton<IStep, PostLaunchStep>();
        builder.Services.AddProtocol().AddSingleton<EventApi>().AddSingleton<PlayerApi>();
        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapEvents();
        app.MapPlayers();
        await app.StartAsync();
        return new InsightsBed(app, database);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<Guid> GameAsync(bool simulated = false, string genre = "runner", string mechanics = "[]")
    {
        var (batch, game) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await ExecuteAsync($"INSERT INTO batches (id, name, simulated) VALUES ('{batch}', 'Test', {simulated})");
        await ExecuteAsync(
            $"INSERT INTO games (id, batch_id, batch_index, name, slug, genre, selected_mechanics, simulated) VALUES ('{game}', "
                + $"'{batch}', 0, 'Test', '{game}', '{genre}', '{mechanics}', {simulated})"
        );
        return game;
    }

    public async Task<string> KeyAsync(Guid game, WriteKeyPurpose purpose = WriteKeyPurpose.App) =>
        (await Get<WriteKeys>().IssueAsync(game, purpose, TestContext.Current.CancellationToken)).Text;

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
