using System.Net;
using GameFactory.LocalForge.Records;
using GameFactory.LocalForge.Runner;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GameFactory.LocalForge.Api;

/// <summary>Runs the forge: as a process of its own, or inside a test on a free port.</summary>
public static class LocalForgeHost
{
    /// <summary>
    /// Runs until cancelled or told to stop by a signal.
    /// </summary>
    /// <param name="options">Where and with which token.</param>
    /// <param name="checks">The factory's own checks, run before those of the Flutter SDK.</param>
    /// <param name="started">Called with the address once requests are answered.</param>
    /// <param name="cancellationToken">Stops the forge; running builds are taken up again at the next start.</param>
    public static async Task RunAsync(
        LocalForgeOptions options,
        IEnumerable<IRunCheck> checks,
        Action<Uri>? started,
        CancellationToken cancellationToken
    )
    {
        await using var forge = await StartAsync(options, checks, cancellationToken);
        started?.Invoke(forge.Address);
        await forge.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>Starts the forge and returns when it answers requests.</summary>
    /// <param name="options">Where and with which token.</param>
    /// <param name="checks">The factory's own checks.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <param name="time">Another clock than the system's.</param>
    public static async Task<LocalForgeInstance> StartAsync(
        LocalForgeOptions options,
        IEnumerable<IRunCheck> checks,
        CancellationToken cancellationToken,
        TimeProvider? time = null
    )
    {
        Directory.CreateDirectory(Path.Combine(Path.GetFullPath(options.DataDirectory), "repositories"));
        var alone = FolderLock.Take(options.DataDirectory);
        try
        {
            return await StartAsync(options, checks, alone, time, cancellationToken);
        }
        catch
        {
            alone.Dispose();
            throw;
        }
    }

    private static async Task<LocalForgeInstance> StartAsync(
        LocalForgeOptions options,
        IEnumerable<IRunCheck> checks,
        FolderLock alone,
        TimeProvider? time,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            // Release assets and packs; the forge serves one machine.
            kestrel.Limits.MaxRequestBodySize = 2L * 1024 * 1024 * 1024;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(3));
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddLocalForge(options);
        foreach (var check in checks)
        {
            builder.Services.AddSingleton(check);
        }

        var app = builder.Build();
        await app.Services.GetRequiredService<ForgeCatalogue>().LoadAsync(cancellationToken);
        app.MapLocalForge();
        await app.StartAsync(cancellationToken);
        return new LocalForgeInstance(app, alone, new Uri(app.Urls.First()));
    }
}
