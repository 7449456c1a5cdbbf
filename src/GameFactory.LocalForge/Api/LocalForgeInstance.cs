using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GameFactory.LocalForge.Api;

/// <summary>A running forge. Disposing stops it.</summary>
public sealed class LocalForgeInstance : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FolderLock _alone;

    internal LocalForgeInstance(WebApplication app, FolderLock alone, Uri address) => (_app, _alone, Address) = (app, alone, address);

    /// <summary>Root address, such as <c>http://127.0.0.1:43121/</c>; the API lies under <c>api/v3</c>.</summary>
    public Uri Address { get; }

    /// <summary>Returns when the forge was told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    internal T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _alone.Dispose();
    }
}
