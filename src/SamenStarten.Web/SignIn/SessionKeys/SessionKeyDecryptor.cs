using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SamenStarten.Web.SignIn.SessionKeys;

/// <summary>Opens a session key that was kept. Made by name, as the kept key says.</summary>
internal sealed class SessionKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <summary>The element that holds a sealed key.</summary>
    public const string Sealed = "sealed";

    private readonly SessionKeySeal _seal = services.GetRequiredService<SessionKeySeal>();

    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(_seal.Open(Convert.FromBase64String(encryptedElement.Value)));
}
