namespace GameFactory.Kit.Checks.Units;

/// <summary>What a token is.</summary>
internal enum DartTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string; its text is the content with a gap sign for each interpolation. Interpolated tokens follow it.</summary>
    Text,

    /// <summary>An operator or a bracket.</summary>
    Sign,

    /// <summary>The end of the file.</summary>
    End,
}
