namespace GameFactory.Kit.Mechanics;

/// <summary>The kit's own code of a mechanic, read from the files of the kit that are embedded in this assembly.</summary>
internal static class KitSnippets
{
    /// <summary>The Dart text of the mechanic's rules; null for a mechanic that the kit cannot build.</summary>
    public static string? Of(string mechanic)
    {
        if (KitMechanics.Find(mechanic) is not { } entry)
        {
            return null;
        }

        var file = typeof(KitSnippets).Assembly.GetManifestResourceStream($"kit/files/{entry.Source}")
            ?? throw new InvalidOperationException($"The kit has no {entry.Source}, which holds the rules of {mechanic}.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
