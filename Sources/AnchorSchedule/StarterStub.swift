package import AnchorDomain
package enum Starter { package static func schedule(language: Language) -> Schedule { Schedule(language: language) } }
