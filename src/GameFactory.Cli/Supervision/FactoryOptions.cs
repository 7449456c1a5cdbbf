namespace GameFactory.Cli.Supervision;

/// <summary>What a supervisor is to run.</summary>
/// <param name="Folder">Data folder, absolute.</param>
/// <param name="Postgres">Npgsql connection string of an existing database; null: a private one.</param>
/// <param name="Silos">Number of silo processes.</param>
/// <param name="Port">Port of the first silo's page; null: the one of before, else 5080, else any free one.</param>
internal sealed record FactoryOptions(string Folder, string? Postgres, int Silos = 1, int? Port = null);
