namespace GameFactory.Database.Cluster;

/// <summary>The one path of a folder that may be reached over links, <c>..</c> and from anywhere.</summary>
public static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>
    /// The absolute path without links, as the kernel reads it: <c>link/..</c> is the parent of where the link leads. What is not there yet
    /// is taken as written. Fixed once at a start, it keeps leading to the same folder when a link is turned elsewhere meanwhile.
    /// </summary>
    /// <exception cref="FormatException">It is no path this program can hold, or its links lead in a circle.</exception>
    public static string Of(string path)
    {
        // Bytes that are no UTF-8 arrive as this sign, and the path would name another folder.
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || path.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw new FormatException($"The path '{path}' is empty or its name is not UTF-8; give the folder a name in UTF-8");
        }

        var links = 0;
        var real = "/";
        var rest = new Stack<string>();
        Push(rest, Path.IsPathRooted(path) ? path : Path.Combine(Directory.GetCurrentDirectory(), path));
        while (rest.TryPop(out var name))
        {
            if (name is "" or ".")
            {
                continue;
            }

            var next = name == ".." ? Path.GetDirectoryName(real) ?? "/" : Path.Combine(real, name);
            if (name == ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new FormatException($"The links of the path '{path}' lead in a circle");
            }

            real = Path.IsPathRooted(target) ? "/" : real;
            Push(rest, target);
        }

        return real;
    }

    private static void Push(Stack<string> rest, string path)
    {
        foreach (var name in path.Split('/').Reverse())
        {
            rest.Push(name);
        }
    }
}
