namespace GameFactory.Cli.Supervision;

/// <summary>The private PostgreSQL.</summary>
internal sealed record RunningPostgres(ProcessIdentity Process, int Port);
