using GameFactory.Dart.Emit.CSharp;
using GameFactory.RulesCompiler;

// GameFactory.RulesCompiler OUT NAMESPACE FILE…: writes OUT/<name>.g.cs for each file of rules, given relative to the project's folder.
// The namespace
// of a file is that of its folder. What rules cannot say is an error of the build.
if (args.Length < 3)
{
    await Console.Error.WriteLineAsync("GameFactory.RulesCompiler OUT NAMESPACE FILE…");
    return 2;
}

Directory.CreateDirectory(args[0]);
var failed = false;
foreach (var path in args[2..])
{
    var space = string.Join('.', path.Replace('\\', '/').Split('/')[..^1].Prepend(args[1]));
    var emitted = RulesEmitter.Emit(path, await File.ReadAllTextAsync(path), space, KitShell.Rules);
    foreach (var finding in emitted.Findings)
    {
        Console.WriteLine($"{Path.GetFullPath(finding.Path)}({finding.Line},{finding.Column}): error RULES: {finding.Message}");
        failed = true;
    }

    await File.WriteAllTextAsync(Path.Combine(args[0], Path.GetFileNameWithoutExtension(path) + ".g.cs"), emitted.Text);
}

return failed ? 1 : 0;
