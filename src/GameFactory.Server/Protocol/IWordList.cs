namespace GameFactory.Server.Protocol;

/// <summary>A fixed list of words.</summary>
internal interface IWordList
{
    /// <summary>All of them, in their order.</summary>
    static abstract IReadOnlyList<string> All { get; }
}
