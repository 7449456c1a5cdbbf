namespace GameFactory.Database.Migrations;

/// <summary>What was asked for needs the database for itself, and other sessions use it. The message says how many.</summary>
public sealed class DatabaseInUseException(string message) : Exception(message);
