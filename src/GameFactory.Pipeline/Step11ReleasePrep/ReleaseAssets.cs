using System.IO.Compression;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Pipeline.Step11ReleasePrep;

/// <summary>The file of a release: the app out of the artifact's zip when one was compiled, else the source bundle as it is.</summary>
internal static class ReleaseAssets
{
    private const long MaxBytes = 500L * 1024 * 1024;

    public static ReleaseFile Of(string package, GameVersion version, BuildArtifact artifact, byte[] zip)
    {
        if (!artifact.Compiled || artifact.Kind == "web")
        {
            var what = artifact.Compiled ? "web" : "source";
            return new ReleaseFile($"{package}-{version.Name}-{what}.zip", "application/zip", zip);
        }

        using var archive = new ZipArchive(new MemoryStream(zip, writable: false));
        var entry = archive.Entries.SingleOrDefault(e => e.Name.EndsWith("." + artifact.Kind, StringComparison.Ordinal))
            ?? throw new InvalidDataException($"The artifact {artifact.Name} does not hold exactly one .{artifact.Kind} file.");
        if (entry.Length > MaxBytes)
        {
            throw new InvalidDataException($"The app in {artifact.Name} is larger than {MaxBytes} bytes.");
        }

        using var content = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(content);
        }

        return new ReleaseFile($"{package}-{version.Name}.{artifact.Kind}", "application/octet-stream", content.ToArray());
    }
}
