namespace GameFactory.Dart.Syntax.Tree;

/// <summary>A name where it is declared, or one that is not an expression of its own.</summary>
public sealed record Identifier(int Offset, string Name) : Node(Offset)
{
    /// <summary>Whether only its library sees it.</summary>
    public bool IsPrivate => Name.StartsWith('_');

    /// <inheritdoc/>
    public override string ToString() => Name;
}
