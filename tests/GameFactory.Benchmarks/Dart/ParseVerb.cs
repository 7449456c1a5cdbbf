using System.CommandLine;
using System.Diagnostics;
using GameFactory.Dart.Syntax.Parsing;

namespace GameFactory.Benchmarks.Dart;

/// <summary>How many Dart files of a folder parse, and how fast: for sources of others that this repository does not hold.</summary>
internal static class ParseVerb
{
    /// <summary>The verb <c>parse</c>.</summary>
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder with .dart files, at any depth." };
        var verb = new Command("parse", "Parses every .dart file of a folder and prints how many are valid.") { folder };
        verb.SetAction(result => Run(result.GetRequiredValue(folder)));
        return verb;
    }

    private static int Run(DirectoryInfo folder)
    {
        var watch = Stopwatch.StartNew();
        var (files, valid, characters) = (0, 0, 0L);
        foreach (
            var file in folder.EnumerateFiles("*.dart", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal)
        )
        {
            var text = File.ReadAllText(file.FullName);
            var parsed = Parser.Parse(Path.GetRelativePath(folder.FullName, file.FullName), text);
            (files, valid, characters) = (files + 1, valid + (parsed.Findings.Count == 0 ? 1 : 0), characters + text.Length);
            foreach (var finding in parsed.Findings)
            {
                Console.WriteLine(finding);
            }
        }

        Console.WriteLine($"{valid} of {files} files are valid; {characters} characters in {watch.ElapsedMilliseconds} ms");
        return files == valid ? 0 : 1;
    }
}
