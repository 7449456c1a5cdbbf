using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.Options;

namespace GameFactory.Storage.Artifacts;

/// <summary>
/// Objects as files, <c>FOLDER/ab/cd/abcd…</c>. A file gets its name when all of it is on the disk, so that a crash at any moment leaves
/// whole files or none, and writers of the same object do not meet.
/// </summary>
internal sealed class FolderArtifactStore(IOptions<ArtifactOptions> options, TimeProvider time) : IArtifactStore
{
    private const string Unfinished = "unfinished";
    private static readonly TimeSpan s_leftBehind = TimeSpan.FromDays(1);

    private readonly string _root = Path.GetFullPath(options.Value.Folder);
    private int _swept;

    /// <summary>Makes the names in a folder durable; tests look at what is asked.</summary>
    internal Action<string> Flush { get; init; } = FolderSync.Flush;

    public long MaxBytes => options.Value.MaxBytes;

    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var key = ArtifactReference.KeyOf(content.Span);
        try
        {
            // Also an object that is there already is read, so that putting it again mends a damaged one.
            if (!await HoldsAsync(key, cancellationToken))
            {
                Sweep();
                await WriteAsync(PathOf(key), content, cancellationToken);
            }

            // Also when another writer made it: that one may not have come this far, and might never.
            FlushAbove(PathOf(key));

            return key;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StepWaitException(
                WaitReason.Infrastructure,
                $"The artifact folder {_root} cannot be written: {error.Message}",
                inner: error
            );
        }
    }

    public async Task<byte[]> GetAsync(string sha256, CancellationToken cancellationToken)
    {
        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(PathOf(sha256), cancellationToken);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException && Directory.Exists(_root))
        {
            throw ArtifactException.Missing(sha256, _root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that is gone altogether is a disk that is not mounted.
            throw new StepWaitException(
                WaitReason.Infrastructure,
                $"The artifact folder {_root} cannot be read: {error.Message}",
                inner: error
            );
        }

        return ArtifactReference.KeyOf(content) == sha256 ? content : throw ArtifactException.Damaged(sha256, _root);
    }

    private async Task<bool> HoldsAsync(string key, CancellationToken cancellationToken) =>
        File.Exists(PathOf(key)) && ArtifactReference.KeyOf(await File.ReadAllBytesAsync(PathOf(key), cancellationToken)) == key;

    private async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = Path.Combine(Directory.CreateDirectory(Path.Combine(_root, Unfinished)).FullName, Guid.NewGuid().ToString("N"));
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private void FlushAbove(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        foreach (var above in new[] { folder, Path.GetDirectoryName(folder)!, _root })
        {
            Flush(above);
        }
    }

    /// <summary>Once a process: what a crash left half written. A day old, nobody writes it any more.</summary>
    private void Sweep()
    {
        var folder = new DirectoryInfo(Path.Combine(_root, Unfinished));
        if (Interlocked.Exchange(ref _swept, 1) == 1 || !folder.Exists)
        {
            return;
        }

        foreach (var file in folder.EnumerateFiles().Where(file => time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > s_leftBehind))
        {
            file.Delete();
        }
    }

    private string PathOf(string key) => Path.Combine(_root, key[..2], key[2..4], key);
}
