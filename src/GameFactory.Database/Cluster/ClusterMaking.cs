namespace GameFactory.Database.Cluster;

/// <summary>Makes a cluster with <c>initdb</c>.</summary>
internal static class ClusterMaking
{
    public static async Task RunAsync(ClusterFolder folder, PostgresBinaries binaries, ServerUser user, CancellationToken cancellationToken)
    {
        var passwordFile = folder.PasswordPath();
        if (Directory.Exists(folder.Unfinished))
        {
            Directory.Delete(folder.Unfinished, recursive: true);
        }

        await user.OwnAsync(folder.Root, cancellationToken);

        // initdb ends with advice for a shell and fails over a name that it cannot quote for one; it is told names within the folder only.
        var answer = await user.RunAsync(
            binaries["initdb"],
            [
                "-D",
                Path.GetFileName(folder.Unfinished),
                "-U",
                FolderQuestion.User,
                "-A",
                "scram-sha-256",
                "--pwfile",
                Path.GetFileName(passwordFile),
                "-E",
                "UTF8",
                "--locale=C",
            ],
            cancellationToken,
            folder.Root
        );
        if (answer.ExitCode != 0)
        {
            throw new PostgresStartException($"initdb failed: {answer.Words}");
        }

        await File.AppendAllTextAsync(
            Path.Combine(folder.Unfinished, "postgresql.conf"),
            "\ninclude 'gamefactory.conf'\n",
            cancellationToken
        );
        Directory.Move(folder.Unfinished, folder.Data);
    }
}
