namespace GameFactory.Server.Protocol;

/// <summary>
/// A text that is one of a fixed list of words. The document of the HTTP interface says so, and a client made from it has them as a type.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal abstract class OneOfAttribute : Attribute
{
    /// <summary>The words.</summary>
    public abstract IReadOnlyList<string> Words { get; }
}

/// <summary>The same, of a list that also checks requests.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class OneOfAttribute<T> : OneOfAttribute
    where T : IWordList
{
    public override IReadOnlyList<string> Words => T.All;
}

/// <summary>A fixed list of words.</summary>
internal interface IWordList
{
    /// <summary>All of them, in their order.</summary>
    static abstract IReadOnlyList<string> All { get; }
}
