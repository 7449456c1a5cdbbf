using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace GameFactory.Server.Hosting;

/// <summary>
/// Writes log lines to one file, which is turned over at 20 MB; three old ones are kept. A full queue drops lines rather than hold up work.
/// </summary>
internal sealed class FileLog : ILoggerProvider
{
    private const long Limit = 20 * 1024 * 1024;
    private const int Kept = 3;

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Task _writing;

    public FileLog(string path, TimeProvider time)
    {
        (_path, _time) = (path, time);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _writing = Task.Run(WriteAsync);
    }

    public ILogger CreateLogger(string categoryName) => new FileLogger(this, categoryName.Split('.')[^1]);

    public void Dispose()
    {
        _lines.Writer.TryComplete();
        _writing.Wait(TimeSpan.FromSeconds(5));
    }

    internal void Add(LogLevel level, string category, string message, Exception? exception)
    {
        var line = new StringBuilder()
            .Append(_time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss.fff ", CultureInfo.InvariantCulture))
            .Append(level)
            .Append(' ')
            .Append(category)
            .Append(": ")
            .Append(message);
        if (exception is not null)
        {
            line.AppendLine().Append(exception);
        }

        _lines.Writer.TryWrite(line.AppendLine().ToString());
    }

    private async Task WriteAsync()
    {
        while (await _lines.Reader.WaitToReadAsync())
        {
            TurnOver();
            await using var file = new StreamWriter(_path, append: true);
            while (_lines.Reader.TryRead(out var line))
            {
                await file.WriteAsync(line);
            }
        }
    }

    private void TurnOver()
    {
        if (!File.Exists(_path) || new FileInfo(_path).Length < Limit)
        {
            return;
        }

        for (var n = Kept - 1; n >= 1; n--)
        {
            if (File.Exists($"{_path}.{n}"))
            {
                File.Move($"{_path}.{n}", $"{_path}.{n + 1}", overwrite: true);
            }
        }

        File.Move(_path, $"{_path}.1", overwrite: true);
    }
}
