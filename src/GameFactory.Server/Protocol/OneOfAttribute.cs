namespace GameFactory.Server.Protocol;

/// <summary>
/// A text that is one of a fixed list of words, the one that also checks requests. The document of the HTTP interface says so, and a client
/// made from it has them as a type.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class OneOfAttribute<T> : WordsAttribute
    where T : IWordList
{
    public override IReadOnlyList<string> Words => T.All;
}
