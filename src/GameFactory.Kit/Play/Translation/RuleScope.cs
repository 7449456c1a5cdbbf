namespace GameFactory.Kit.Play.Translation;

/// <summary>Local names, block in block.</summary>
internal sealed class RuleScope
{
    private readonly Stack<HashSet<string>> blocks = new([new HashSet<string>(StringComparer.Ordinal)]);

    internal void Enter() => blocks.Push(new HashSet<string>(StringComparer.Ordinal));

    internal void Leave() => blocks.Pop();

    internal void Declare(string name) => blocks.Peek().Add(name);

    internal bool Knows(string name) => blocks.Any(b => b.Contains(name));
}
