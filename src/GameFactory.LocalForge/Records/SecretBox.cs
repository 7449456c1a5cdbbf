using System.Security.Cryptography;
using System.Text;
using Sodium;

namespace GameFactory.LocalForge.Records;

/// <summary>The key pair that secrets are sealed for: one for all repositories, in a file that only the forge's user can read.</summary>
internal sealed class SecretBox
{
    private readonly KeyPair _keys;

    public SecretBox(string dataDirectory)
    {
        var path = Path.Combine(Path.GetFullPath(dataDirectory), "secrets.key");
        if (!File.Exists(path))
        {
            Write(path, PublicKeyBox.GenerateKeyPair().PrivateKey);
        }

        _keys = PublicKeyBox.GenerateKeyPair(File.ReadAllBytes(path));
    }

    public string PublicKey => Convert.ToBase64String(_keys.PublicKey);

    public string KeyId => Convert.ToHexStringLower(SHA256.HashData(_keys.PublicKey))[..16];

    /// <summary>The text inside; null when it was not sealed for this key.</summary>
    public string? Open(string sealedText)
    {
        try
        {
            return Encoding.UTF8.GetString(SealedPublicKeyBox.Open(Convert.FromBase64String(sealedText), _keys));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    // Whole or not there: a kill in the middle leaves no half key.
    private static void Write(string path, byte[] key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path + ".part", options))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
    }
}
