namespace GameFactory.Database.Migrations;

/// <summary>A migration failed, or was refused before it wrote anything. The message is for the person at the terminal.</summary>
public sealed class MigrationException : Exception
{
    /// <summary>Says why the database was not migrated.</summary>
    public MigrationException(string message)
        : base(message) { }

    /// <summary>Says which migration failed, in PostgreSQL's words where they are known.</summary>
    public MigrationException(string message, Exception inner)
        : base(message, inner) { }
}
