namespace GameFactory.Pipeline.Mechanics;

/// <summary>The kit's own code of a mechanic, read from the files of the kit that are embedded in this assembly.</summary>
internal static class KitSnippets
{
    /// <summary>The Dart text of the mechanic's rules; null for a mechanic that the kit cannot build or whose file the kit does not hold.</summary>
    public static string? Of(string mechanic)
    {
        if (KitMechanics.Find(mechanic) is not { } entry)
        {
            return null;
        }

        var assembly = typeof(KitSnippets).Assembly;
        var resource = Array.Find(assembly.GetManifestResourceNames(), name => name.Replace('\\', '/').EndsWith(entry.Source, StringComparison.Ordinal));
        if (resource is null)
        {
            return null;
        }

        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
