namespace GameFactory.Storage;

/// <summary>Reads a query embedded beside its class.</summary>
internal static class SqlFile
{
    /// <summary>The text of <paramref name="fileName"/> from the folder (namespace) of <typeparamref name="TOwner"/>.</summary>
    public static string Beside<TOwner>(string fileName)
    {
        var owner = typeof(TOwner);
        var resource = $"{owner.Namespace}.{fileName}";
        using var stream = owner.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The query {resource} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
