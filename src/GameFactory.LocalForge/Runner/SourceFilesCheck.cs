using System.Text;
using System.Text.Json;

namespace GameFactory.LocalForge.Runner;

/// <summary>
/// What can be said of any commit without knowing the game: texts are UTF-8, JSON parses, pictures and sounds are what their names say.
/// </summary>
internal sealed class SourceFilesCheck : IRunCheck
{
    private const int MostFindings = 20;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly HashSet<string> s_texts = new(StringComparer.Ordinal)
    {
        ".dart",
        ".yaml",
        ".yml",
        ".md",
        ".json",
        ".txt",
        ".xml",
        ".html",
    };

    public async Task<IReadOnlyList<RunCheckResult>> RunAsync(string folder, RunRequest request, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            count++;
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (Finding(Path.GetExtension(path), await File.ReadAllBytesAsync(path, cancellationToken)) is { } finding)
            {
                findings.Add($"{name} {finding}");
            }
        }

        if (count == 0)
        {
            findings.Add("the commit holds no file");
        }

        return findings.Count == 0
            ? [new RunCheckResult("source_files", RunCheckOutcome.Passed, null, $"{count} files\n")]
            :
            [
                new RunCheckResult(
                    "source_files",
                    RunCheckOutcome.Failed,
                    string.Join("; ", findings.Take(MostFindings)),
                    string.Join('\n', findings) + "\n"
                ),
            ];
    }

    private static string? Finding(string extension, byte[] content) =>
        extension switch
        {
            ".png" when !content.AsSpan().StartsWith((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G']) => "is not a PNG",
            ".wav" when !content.AsSpan().StartsWith("RIFF"u8) => "is not a WAV file",
            ".json" => TextFinding(content) ?? JsonFinding(content),
            _ when s_texts.Contains(extension) => TextFinding(content),
            _ => null,
        };

    private static string? TextFinding(byte[] content)
    {
        try
        {
            return s_strict.GetString(content).Contains('\0', StringComparison.Ordinal) ? "holds a NUL character" : null;
        }
        catch (DecoderFallbackException)
        {
            return "is not UTF-8";
        }
    }

    private static string? JsonFinding(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return null;
        }
        catch (JsonException)
        {
            return "is not JSON";
        }
    }
}
