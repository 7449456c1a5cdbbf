using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Access;

/// <summary>
/// Logs a link that makes the first administrator, while access is required and there is none. The newest link holds, for an hour.
/// </summary>
internal sealed partial class FirstAdmin(
    ApiKeys keys,
    IOptions<AccessOptions> access,
    IServer server,
    IHostApplicationLifetime lifetime,
    ILogger<FirstAdmin> log
) : BackgroundService
{
    private static readonly TimeSpan s_valid = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!access.Value.Required)
        {
            return;
        }

        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        if (await keys.InviteAsync(s_valid, stoppingToken) is { } secret)
        {
            LogLink($"{Root()}{access.Value.PathBase}{AccessRoutes.First}?token={secret}");
        }
    }

    private string Root() =>
        access.Value.HostNames is [var host, ..]
            ? $"https://{host}"
            : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1";

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no administrator yet. This link makes one, once, within an hour: {Link}")]
    private partial void LogLink(string link);
}
