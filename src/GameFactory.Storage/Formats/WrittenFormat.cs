namespace GameFactory.Storage.Formats;

/// <summary>
/// The format in which this silo writes: the one stored as <c>engine.format</c>, read anew with each renewal of the lease.
/// </summary>
internal sealed class WrittenFormat(StateFormats formats)
{
    // Until the database has been asked, the one that everybody who may be in the cluster reads.
    private volatile int _value = formats.OldestWritten;

    public int Value
    {
        get => _value;
        set => _value = value;
    }
}
