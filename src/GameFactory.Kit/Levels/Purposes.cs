namespace GameFactory.Kit.Levels;

/// <summary>What random numbers are drawn for; each purpose has its own sequence.</summary>
internal static class Purposes
{
    internal const int Draft = 1;
    internal const int Careful = 2;
    internal const int Careless = 3;
    internal const int Messy = 4;
}
