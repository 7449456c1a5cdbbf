namespace GameFactory.Kit.Play.Translation;

/// <summary>Local names, block in block.</summary>
internal sealed class RuleScope
{
    private readonly Stack<HashSet<string>> _blocks = new([new HashSet<string>(StringComparer.Ordinal)]);

    internal void Enter() => _blocks.Push(new HashSet<string>(StringComparer.Ordinal));

    internal void Leave() => _blocks.Pop();

    internal void Declare(string name) => _blocks.Peek().Add(name);

    internal bool Knows(string name) => _blocks.Any(b => b.Contains(name));
}
