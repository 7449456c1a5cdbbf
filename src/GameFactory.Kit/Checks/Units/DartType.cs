namespace GameFactory.Kit.Checks.Units;

/// <summary>A type that a file declares.</summary>
internal sealed record DartType
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>class, mixin, enum, extension or typedef.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required int Line { get; init; }

    /// <summary>True for an abstract, sealed or interface class.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Names after <c>extends</c>.</summary>
    public IReadOnlyList<string> Extends { get; init; } = [];

    /// <summary>Names after <c>with</c>.</summary>
    public IReadOnlyList<string> Mixins { get; init; } = [];

    /// <summary>Names after <c>implements</c>.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>Names after <c>on</c>.</summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>Names of its type parameters.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>What it holds.</summary>
    public IReadOnlyList<DartMember> Members { get; init; } = [];

    /// <summary>First token.</summary>
    public required int Start { get; init; }

    /// <summary>Token after the last one.</summary>
    public required int End { get; init; }
}
