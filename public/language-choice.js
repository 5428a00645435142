// On `/`: goes to English for readers whose browser asks for a language other than Chinese, to Chinese for the rest.
location.replace(/^zh\b/i.test(navigator.language || 'zh') ? '/zh/' : '/en/')
