using GameFactory.Cli.Output;

namespace GameFactory.Cli.Supervision;

/// <summary>Lets one supervisor at a time look after a data folder. The kernel frees it with its holder, however that ends.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <exception cref="CommandFailedException">Another supervisor has it; the message says where its page is.</exception>
    public static RunLock Take(string folder)
    {
        var path = Path.Combine(folder, "run.lock");
        try
        {
            return new RunLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            var running = RunFile.Read(folder);
            var where = running is { Silos: [var silo, ..] } ? $" (process {running.Supervisor.Id}, page {silo.PageUrl})" : "";
            throw new CommandFailedException($"a factory runs in {folder} already{where}; stop it, or take another folder with --data DIR");
        }
    }

    public void Dispose() => _file.Dispose();
}
