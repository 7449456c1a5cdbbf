namespace GameFactory.Database.Inspection;

/// <summary>What a program is about to do with a database, and must therefore be able to.</summary>
[Flags]
public enum DatabaseNeeds
{
    /// <summary>To read it.</summary>
    Read = 0,

    /// <summary>To keep the factory's rows in it: writing, in UTF-8, in tables that are ours.</summary>
    Rows = 1,

    /// <summary>To make tables and schemas in it.</summary>
    Creation = 2,

    /// <summary>To change its schema: what <see cref="Rows"/> needs, and the right to create.</summary>
    Schema = Rows | Creation,

    /// <summary>To make databases beside it.</summary>
    Databases = 4,

    /// <summary>A session that stays the same from one statement to the next.</summary>
    Session = 8,
}
