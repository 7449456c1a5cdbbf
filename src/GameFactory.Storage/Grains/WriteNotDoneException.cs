using Orleans.Runtime;

namespace GameFactory.Storage.Grains;

/// <summary>The database was away or refused for reasons that do not lie in the data (shutting down, disk full, read only); nothing was written.</summary>
public sealed class WriteNotDoneException : OrleansException
{
    /// <summary>Says why.</summary>
    public WriteNotDoneException(string message)
        : base(message)
    {
    }

    /// <summary>Says why.</summary>
    public WriteNotDoneException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
