using System.Reflection;

namespace GameFactory.Server.Hosting;

/// <summary>The version of this build.</summary>
public static class ServerVersion
{
    /// <summary>Such as 0.1.0.</summary>
    public static string Text { get; } =
        typeof(ServerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? "0.0.0";
}
