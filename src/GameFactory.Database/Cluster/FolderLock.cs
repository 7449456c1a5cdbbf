namespace GameFactory.Database.Cluster;

/// <summary>Lets one process at a time make, start or stop the cluster of a folder. The kernel frees it with its holder.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static async Task<FolderLock> TakeAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(s_pause, cancellationToken);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
