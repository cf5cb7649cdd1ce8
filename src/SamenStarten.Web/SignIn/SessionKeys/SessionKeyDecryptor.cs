using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using SamenStarten.Store.People;

namespace SamenStarten.Web.SignIn.SessionKeys;

/// <summary>Opens a session key that was kept. Made by name, as the kept key says.</summary>
internal sealed class SessionKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <summary>The element that holds a sealed key.</summary>
    public const string Sealed = "sealed";

    /// <summary>What the master key seals them for: who has the file or the blob has nothing.</summary>
    public const string Purpose = "session-keys";

    private readonly MasterKey _master = services.GetRequiredService<MasterKey>();

    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(_master.Open(Purpose, Convert.FromBase64String(encryptedElement.Value)));
}
