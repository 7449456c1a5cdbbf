using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GameFactory.Engine.Artifacts;
using Npgsql;

namespace GameFactory.Insights.Retention;

/// <summary>Writes a detached month into a file, whole or not at all, and reads files back before anything is dropped.</summary>
internal sealed class MonthExport(NpgsqlDataSource database, string folder)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Makes the names in a folder durable; tests look at what is asked.</summary>
    internal Action<string> Flush { get; init; } = FolderSync.Flush;

    /// <exception cref="InvalidDataException">The file does not hold every row of the table.</exception>
    public async Task<MonthFile> WriteAsync(string table, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var path = Path.GetFullPath(Path.Combine(folder, $"{table}.csv.gz"));
        var part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(
                System.Data.IsolationLevel.RepeatableRead,
                cancellationToken
            );
            await using (var utc = new NpgsqlCommand("SET LOCAL TimeZone = 'UTC'", connection))
            {
                await utc.ExecuteNonQueryAsync(cancellationToken);
            }

            await using var counting = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection) { CommandTimeout = 0 };
            var rows = (long)(await counting.ExecuteScalarAsync(cancellationToken))!;
            await CopyAsync(connection, table, part, cancellationToken);
            if (await CountAsync(part, cancellationToken) is var written && written != rows)
            {
                throw new InvalidDataException($"The export of {table} holds {written} of {rows} events; the table stays.");
            }

            File.Move(part, path, overwrite: true);

            // What is dropped next must be found again after a power failure: the file by its name and the folder, which this or an earlier
            // run made, by its own.
            var exports = Path.GetDirectoryName(path)!;
            Flush(exports);
            Flush(Path.GetDirectoryName(exports) ?? exports);
            return new MonthFile(path, rows, await HashAsync(path, cancellationToken));
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Where an export lies now: the data folder may have been moved since it was written.</summary>
    public string PlaceOf(string written) =>
        File.Exists(written) || !File.Exists(Path.Combine(folder, Path.GetFileName(written)))
            ? written
            : Path.GetFullPath(Path.Combine(folder, Path.GetFileName(written)));

    /// <summary>Whether the file is there as it was written.</summary>
    public static async Task<bool> IsWholeAsync(string path, string sha256, CancellationToken cancellationToken) =>
        File.Exists(path) && await HashAsync(path, cancellationToken) == sha256;

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        await using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        await using (var writer = new StreamWriter(gzip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize))
        {
            using var reader = await connection.BeginTextExportAsync(
                $"""
                COPY (
                  SELECT id, game_id, event_type, user_id, session_id, level, properties, device_info, timestamp, received_at
                  FROM {table}
                  ORDER BY timestamp, id) TO STDOUT (FORMAT csv, HEADER)
                """,
                cancellationToken
            );
            var buffer = new char[BufferSize];
            int read;
            while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
            {
                await writer.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        file.Flush(flushToDisk: true);
    }

    // A line end inside quotes belongs to a text; a doubled quote opens and closes at once. The first line is the header.
    private static async Task<long> CountAsync(string path, CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var (lines, isQuoted) = (0L, false);
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await gzip.ReadAsync(buffer, cancellationToken)) > 0)
        {
            foreach (var c in buffer.AsSpan(0, read))
            {
                isQuoted ^= c == (byte)'"';
                lines += !isQuoted && c == (byte)'\n' ? 1 : 0;
            }
        }

        return lines - 1;
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
