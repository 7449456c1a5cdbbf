namespace GameFactory.Dart.Emit.CSharp;

/// <summary>What rules see of the program around them, in C#.</summary>
public sealed class Shell
{
    /// <summary>Lines that the emitted file begins with.</summary>
    public required IReadOnlyList<string> Usings { get; init; }

    /// <summary>The class that the rules of a level extend.</summary>
    public required string RulesClass { get; init; }

    /// <summary>Members of the level by their Dart names.</summary>
    public required IReadOnlyDictionary<string, Said> Level { get; init; }

    /// <summary>Members of the state by their Dart names.</summary>
    public required IReadOnlyDictionary<string, Said> State { get; init; }

    /// <summary>Constants by their Dart names.</summary>
    public required Func<string, Said?> Constant { get; init; }

    /// <summary>Functions by their Dart names; the text is what stands before the brackets.</summary>
    public required IReadOnlyDictionary<string, Said> Functions { get; init; }
}

/// <summary>How something is said in C#, and what it is.</summary>
public sealed record Said(string Text, Kind Kind)
{
    /// <summary>Whether it may stand before a point or an index.</summary>
    public bool IsNumber => Kind is Kind.Kept or Kind.Wide or Kind.KeptUnsigned;
}
