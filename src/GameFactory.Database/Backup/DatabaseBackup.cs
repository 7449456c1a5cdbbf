using GameFactory.Database.Migrations;
using Npgsql;

namespace GameFactory.Database.Backup;

/// <summary>Writes a whole database to one file with <c>pg_dump</c>, and puts such a file in its place again.</summary>
public sealed class DatabaseBackup(string connectionString)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the database, as of one moment, while it is in use.</summary>
    /// <param name="file">The file to write; it must not exist.</param>
    /// <exception cref="PostgresToolException"><c>pg_dump</c> failed; no file is left.</exception>
    public async Task<BackupReport> BackupAsync(string file, CancellationToken cancellationToken = default)
    {
        var path = Path.GetFullPath(file);
        if (File.Exists(path))
        {
            throw new IOException($"{path} exists already; a backup never overwrites one");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";

        // Created by us first, so that the rows are never readable by others.
        await using (File.Create(unfinished))
        {
            File.SetUnixFileMode(unfinished, OwnerOnly);
        }

        try
        {
            await new PostgresClient(connectionString).RunAsync(
                "pg_dump",
                ["--format=custom", "--no-owner", "--file", unfinished],
                cancellationToken
            );
            File.Move(unfinished, path);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        var status = await new Migrator(connectionString).StatusAsync(cancellationToken);
        return new BackupReport(path, new FileInfo(path).Length, status.Version);
    }

    /// <summary>For <see cref="Migrator.UpAsync"/>: writes a backup into <paramref name="directory"/> before a major migration.</summary>
    /// <param name="directory">Where backups are kept; created when missing.</param>
    /// <param name="time">Gives the time in the file's name.</param>
    public Func<MigrationScript, CancellationToken, Task> BeforeMajor(string directory, TimeProvider time) =>
        (script, cancellationToken) =>
            BackupAsync(
                Path.Combine(directory, FormattableString.Invariant($"before-{script.Label}-{time.GetUtcNow():yyyyMMdd-HHmmss}.dump")),
                cancellationToken
            );

    /// <summary>
    /// Restores a file beside the database and then lets both change places, so that a failing restore leaves the
    /// database as it was. What the database held is dropped. Roles belong to a server and may be missing on this one, so
    /// grants are not restored: give them again with <c>db analyst</c>.
    /// </summary>
    /// <exception cref="DatabaseInUseException">Somebody is connected to the database.</exception>
    /// <exception cref="PostgresToolException"><c>pg_restore</c> failed; the database is as it was.</exception>
    public async Task<BackupReport> RestoreAsync(string file, CancellationToken cancellationToken = default)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"{path} is not there", path);
        }

        var name = new NpgsqlConnectionStringBuilder(connectionString).Database
            ?? throw new InvalidOperationException("The address names no database to restore");
        await using var server = await ServerSession.OpenAsync(connectionString, cancellationToken);
        await server.EnsureUnusedAsync(name, cancellationToken);
        var restored = await server.CreateScratchAsync(name + "_restored", cancellationToken);
        try
        {
            await new PostgresClient(restored).RunAsync(
                "pg_restore",
                [
                    "--no-owner",
                    "--no-privileges",
                    "--exit-on-error",
                    "--dbname",
                    new NpgsqlConnectionStringBuilder(restored).Database!,
                    path,
                ],
                cancellationToken
            );
            await server.ReplaceAsync(name, restored, cancellationToken);
        }
        catch
        {
            await server.DropAsync(restored, CancellationToken.None);
            throw;
        }

        var status = await new Migrator(connectionString).StatusAsync(cancellationToken);
        return new BackupReport(path, new FileInfo(path).Length, status.Version);
    }
}
