namespace GameFactory.Engine;

/// <summary>
/// The data of this one write break a rule of the database (type, length, check, key): writing it again cannot help. Nothing was written.
/// </summary>
public sealed class WriteRejectedException : OrleansException
{
    /// <summary>Says what was wrong with the value.</summary>
    public WriteRejectedException(string message)
        : base(message) { }

    /// <summary>Says which rule.</summary>
    public WriteRejectedException(string message, Exception inner)
        : base(message, inner) { }
}
