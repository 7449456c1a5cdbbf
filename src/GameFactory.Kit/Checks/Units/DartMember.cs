namespace GameFactory.Kit.Checks.Units;

/// <summary>A member of a type, or a function or variable of a file.</summary>
internal sealed record DartMember
{
    /// <summary>Its name; of a constructor the part after the type's name, empty for the unnamed one.</summary>
    public required string Name { get; init; }

    /// <summary>method, getter, setter, field, constructor, operator or value (of an enum).</summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required int Line { get; init; }

    /// <summary>True for static members and values.</summary>
    public bool IsStatic { get; init; }

    /// <summary>True when <c>@override</c> stands before it.</summary>
    public bool IsOverride { get; init; }

    /// <summary>True when it has no body and is no field.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Parameters of a method or constructor.</summary>
    public DartSignature Signature { get; init; } = DartSignature.Empty;

    /// <summary>First token.</summary>
    public required int Start { get; init; }

    /// <summary>First token behind name and parameters.</summary>
    public int Body { get; init; }

    /// <summary>Token after the last one.</summary>
    public required int End { get; init; }
}
