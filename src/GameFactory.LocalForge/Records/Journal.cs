using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;

namespace GameFactory.LocalForge.Records;

/// <summary>
/// The forge's store: one file of JSON lines. An append returns when its line is on the disk; lines that arrive together share one flush.
/// A line that a kill cut off was never acknowledged, so it is dropped at the next start; every other damage stops the start.
/// </summary>
internal sealed class Journal(string path) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
    };

    private readonly Channel<(byte[] Line, TaskCompletionSource Done)> _pending = Channel.CreateBounded<(byte[], TaskCompletionSource)>(
        new BoundedChannelOptions(1024) { SingleReader = true }
    );

    private FileStream? _file;
    private Task _writer = Task.CompletedTask;

    public async IAsyncEnumerable<JournalEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        var number = 0;
        string? held = null;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            if (held is not null)
            {
                yield return Parse(held) ?? throw new InvalidDataException($"{path}, line {number}: not a journal entry");
            }

            held = line;
            number++;
        }

        if (held is not null && Parse(held) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Replaces the file by a snapshot (which also drops a cut-off line and old versions) and begins to take appends.</summary>
    public async Task OpenAsync(IEnumerable<JournalEntry> snapshot, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = path + ".next";
        await using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            foreach (var entry in snapshot)
            {
                await file.WriteAsync(Line(entry), cancellationToken);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _writer = Task.Run(WriteAsync, CancellationToken.None);
    }

    /// <summary>Returns once the entry is durable. A caller that gives up does not take the entry back.</summary>
    public async Task AppendAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _pending.Writer.WriteAsync((Line(entry), done), cancellationToken);
        await done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _writer;
        if (_file is not null)
        {
            await _file.DisposeAsync();
        }
    }

    private async Task WriteAsync()
    {
        var group = new List<TaskCompletionSource>();
        var bytes = new MemoryStream();
        while (await _pending.Reader.WaitToReadAsync())
        {
            group.Clear();
            bytes.SetLength(0);
            while (_pending.Reader.TryRead(out var item))
            {
                bytes.Write(item.Line);
                group.Add(item.Done);
            }

            Flush(bytes, group);
        }
    }

    private void Flush(MemoryStream bytes, List<TaskCompletionSource> group)
    {
        try
        {
            _file!.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
            _file.Flush(flushToDisk: true);
            group.ForEach(done => done.SetResult());
        }
        catch (IOException exception)
        {
            // After a failed write the file's end is unknown: nothing more may be acknowledged until a restart has read it again.
            _pending.Writer.TryComplete(exception);
            group.ForEach(done => done.SetException(exception));
        }
    }

    private static byte[] Line(JournalEntry entry) => [.. JsonSerializer.SerializeToUtf8Bytes(entry, s_format), (byte)'\n'];

    private static JournalEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalEntry>(line, s_format);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
