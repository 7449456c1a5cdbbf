namespace GameFactory.Database.Migrations;

/// <summary>One numbered migration: the SQL that takes the schema to <see cref="Version"/> and the SQL that takes it back.</summary>
/// <param name="Version">The number in the file name, 1 and up.</param>
/// <param name="Name">The words in the file name.</param>
/// <param name="Up">SQL, several statements.</param>
/// <param name="Down">SQL that undoes <paramref name="Up"/>.</param>
/// <param name="IsMajor">A line <c>-- major</c> in the head of the up file: the database is backed up first.</param>
/// <param name="InTransaction">False after a line <c>-- no transaction</c> in the head of the up file.</param>
public sealed record MigrationScript(long Version, string Name, string Up, string Down, bool IsMajor, bool InTransaction)
{
    /// <summary>As in the file name: <c>0001_orleans</c>.</summary>
    public string Label => $"{Version:0000}_{Name}";
}
