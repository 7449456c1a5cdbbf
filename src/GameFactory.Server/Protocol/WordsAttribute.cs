namespace GameFactory.Server.Protocol;

/// <summary>What a reader of the attributes asks, whichever list it is.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal abstract class WordsAttribute : Attribute
{
    /// <summary>The words.</summary>
    public abstract IReadOnlyList<string> Words { get; }
}
