namespace GameFactory.Dart.Syntax.Source;

/// <summary>What is wrong with a file, and where.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Message">A sentence without a full stop.</param>
public sealed record Finding(string Path, int Line, int Column, string Message)
{
    /// <summary>As compilers write it, so that editors jump to it.</summary>
    public override string ToString() => $"{Path}:{Line}:{Column}: {Message}";
}
