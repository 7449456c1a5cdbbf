using System.Runtime.InteropServices;

namespace GameFactory.Cli.Supervision;

/// <summary>A closed terminal stops a supervisor as an interrupt does: in order.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly PosixSignalRegistration _hangup;

    private StopSignals(CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            _stop.Cancel();
        });
    }

    public CancellationToken Token => _stop.Token;

    public static StopSignals Linked(CancellationToken cancellationToken) => new(cancellationToken);

    public void Dispose()
    {
        _hangup.Dispose();
        _stop.Dispose();
    }
}
